/** A task that waits for its time, and where it sits in the heap (-1 when it is not in it). */
export interface Timer {
  at: number;
  task: () => void;
  index: number;
}

/** A binary heap of timers, earliest first, from which any timer can be removed in O(log n). */
export interface TimerHeap {
  add(timer: Timer): void;
  remove(timer: Timer): void;
  first(): Timer | undefined;
}

/** An empty heap. Removal is real, so that cancelled timers of months ahead take no memory. */
export function createTimerHeap(): TimerHeap {
  const timers: Timer[] = [];
  const place = (timer: Timer, index: number): void => {
    timers[index] = timer;
    timer.index = index;
  };
  const rise = (timer: Timer, from: number): void => {
    let index = from;
    while (index > 0) {
      const above = timers[(index - 1) >> 1];
      if (!above || above.at <= timer.at) break;
      place(above, index);
      index = (index - 1) >> 1;
    }
    place(timer, index);
  };
  const sink = (timer: Timer, from: number): void => {
    let index = from;
    for (;;) {
      const left = timers[2 * index + 1];
      const right = timers[2 * index + 2];
      const child = right && left && right.at < left.at ? right : left;
      if (!child || child.at >= timer.at) break;
      const next = child.index;
      place(child, index);
      index = next;
    }
    place(timer, index);
  };
  return {
    first: () => timers[0],
    add: (timer) => rise(timer, timers.length),
    remove(timer) {
      const { index } = timer;
      const last = timers.pop();
      timer.index = -1;
      if (!last || last === timer) return;
      sink(last, index);
      if (last.index === index) rise(last, index);
    },
  };
}
