/** What no body of our requests is. Only to find that out, Node would load its whole HTTP client and its web streams. */
export class Blob {}
export class FormData {}
export class ReadableStream {}
