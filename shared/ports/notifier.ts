/** A notice to one person. It never carries report text. */
export interface Notice {
  /** Same id = same notice: a repeated send must not reach the person as a second one where the channel can tell. */
  readonly id: string;
  readonly recipient: { readonly userId: string; readonly address: string | null };
  readonly subject: string;
  readonly text: string;
}

export interface Notifier {
  send(notice: Notice): Promise<void>;
}
