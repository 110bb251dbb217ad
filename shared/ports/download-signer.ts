/** A stored file as a browser is to keep it. */
export interface Download {
  readonly key: string;
  readonly contentType: string;
  readonly fileName: string;
  /** Browsers show it where they can; otherwise it is only kept. */
  readonly isShown?: boolean;
}

/** Signs permission to read one object for a short time: where the API may not hand large files over itself. */
export interface DownloadSigner {
  /** The address. */
  sign(download: Download): Promise<string>;
}

/** What the answer says of the file: its name in the browser's folder, and whether it may be shown. */
export function dispositionOf({ fileName, isShown = false }: Pick<Download, 'fileName' | 'isShown'>): string {
  return `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(fileName)}`;
}
