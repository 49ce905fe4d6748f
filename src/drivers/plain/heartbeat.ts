/** A line now and then while something takes long: silence cannot be told from an end. */

/** Milliseconds of silence; more often would be noise for a screen reader. */
const every = 30_000;

export class Heartbeat {
  #doing: string | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** Beats for as long as the same goes on, whatever else is heard meanwhile; undefined is silence. */
  follow(doing: string | undefined, beats: (says: string) => void): void {
    if (doing === this.#doing) return;
    clearInterval(this.#timer);
    this.#doing = doing;
    if (doing === undefined) return;
    let seconds = 0;
    this.#timer = setInterval(() => {
      seconds += every / 1000;
      beats(`Still working, ${seconds} s: ${doing}`);
    }, every);
  }
}
