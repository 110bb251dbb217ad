/** A notice to one person. It never carries report text. */
export interface Notice {
  readonly recipient: { readonly userId: string; readonly address: string | null };
  readonly subject: string;
  readonly text: string;
}

export interface Notifier {
  send(notice: Notice): Promise<void>;
}
