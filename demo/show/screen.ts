import type { WriteStream } from 'node:tty';

/** Where the demo is shown: lines that stay, and below them a picture that is drawn again and again. */
export interface Screen {
  /** Whether pictures can be drawn; otherwise only lines appear. */
  live: boolean;
  columns: number;
  /** Writes a line that stays. */
  line(text: string): void;
  /** Draws the picture anew; nothing where it is not live. */
  draw(lines: readonly string[]): void;
  /** Leaves the picture as it is; what comes next stands below it. */
  settle(): void;
}

/** A screen on a stream; live on a terminal. */
export const screenOn = (out: NodeJS.WritableStream & Partial<Pick<WriteStream, 'isTTY' | 'columns'>>): Screen => {
  const live = out.isTTY === true;
  let drawn: readonly string[] = [];
  const erase = (): string => (drawn.length > 0 ? `\u001b[${drawn.length}A\u001b[0J` : '');
  const text = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
  return {
    live,
    get columns() {
      return out.columns ?? 80;
    },
    line: (line) => void out.write(`${erase()}${line}\n${text(drawn)}`),
    draw: (lines) => {
      if (!live) return;
      out.write(`${erase()}${text(lines)}`);
      drawn = lines;
    },
    settle: () => {
      drawn = [];
    },
  };
};
