/** A call to another system. The body carries ids and counts, never report text. */
export interface WebhookCall {
  /** The same for a repeated call: the receiver can tell. */
  readonly id: string;
  readonly url: string;
  readonly secret: string;
  /** JSON. */
  readonly body: string;
}

/** Calls other systems. Rejects when another try may succeed. */
export interface WebhookCaller {
  call(call: WebhookCall): Promise<void>;
}
