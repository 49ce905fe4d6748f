/** A class that takes one lesson together, each learner in a world that nobody else can reach. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Lesson } from '../../../training/lesson.ts';
import { text } from '../../../training/text.ts';
import { shortestWay } from '../run-of.ts';
import { openSeat, type Seat, type Standing } from './seat.ts';

/** As many as a trainer can look after, and a machine can hold. */
const most = 250;

/** Without letters that are taken for others. */
const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

const newCode = (): string => [...randomBytes(8)].map(byte => letters[byte % letters.length]).join('');

const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

export type Joined =
  | { readonly is: 'joined'; readonly secret: string; readonly seat: Seat }
  | { readonly is: 'refused'; readonly why: 'code' | 'name' | 'taken' | 'full' };

export class SchoolClass {
  /** Lets a learner in. */
  readonly code = newCode();
  /** Lets the trainer look. */
  readonly key = randomBytes(16).toString('hex');
  readonly lesson: Lesson;
  readonly seed: number;
  readonly #seats = new Map<string, Seat>();
  readonly #names = new Set<string>();
  #shortest: Promise<number> | undefined;

  constructor(lesson: Lesson, seed: number) {
    this.lesson = lesson;
    this.seed = seed;
  }

  async join(code: unknown, name: unknown): Promise<Joined> {
    if (typeof code !== 'string' || !isSame(code.toUpperCase(), this.code)) return { is: 'refused', why: 'code' };
    const called = text.max(60).safeParse(name);
    if (!called.success) return { is: 'refused', why: 'name' };
    if (this.#names.has(called.data.toLowerCase())) return { is: 'refused', why: 'taken' };
    if (this.#names.size >= most) return { is: 'refused', why: 'full' };
    this.#names.add(called.data.toLowerCase());
    this.#shortest ??= shortestWay(this.lesson, this.seed);
    const seat = await openSeat(called.data, this.lesson, this.seed, await this.#shortest);
    const secret = randomBytes(16).toString('hex');
    this.#seats.set(secret, seat);
    return { is: 'joined', secret, seat };
  }

  seat(secret: string): Seat | undefined {
    return this.#seats.get(secret);
  }

  /** Who is where; only for the trainer. */
  async board(key: string): Promise<readonly Standing[] | undefined> {
    if (!isSame(key, this.key)) return undefined;
    return Promise.all([...this.#seats.values()].map(async seat => (await seat.check()).standing));
  }
}
