/** A notice to one person. It never carries report text. */
export interface Notice {
  /** Same id = same notice: a repeated send must not reach the person as a second one where the channel can tell. */
  readonly id: string;
  readonly recipient: { readonly userId: string; readonly address: string | null };
  readonly subject: string;
  readonly text: string;
}

/** What became of a notice; a reason no retry can mend. */
export type Delivery = 'sent' | { readonly undeliverable: string };

export interface Notifier {
  /** Rejects when another try may succeed. */
  send(notice: Notice): Promise<Delivery>;
}
