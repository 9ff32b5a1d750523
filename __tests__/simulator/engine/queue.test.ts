import { Queue } from "../../../simulator/engine/queue";

const messages = [0, 1, 2, 3].map((at) => ({ at, serviceSeconds: 10 }));

function published(count: number): Queue {
  const queue = new Queue(messages);
  for (let i = 0; i < count; i++) queue.publish();
  return queue;
}

test("the first message in is the first one out", () => {
  const queue = published(3);
  expect([queue.deliver(3), queue.deliver(3), queue.deliver(3)].map(({ number }) => number)).toEqual([0, 1, 2]);
});

test("messages that are given back return to their old places, before everything that nobody had yet", () => {
  const queue = published(4);
  for (let i = 0; i < 3; i++) queue.deliver(4);
  for (const number of [1, 2, 0]) queue.giveBack(number);
  expect([1, 2, 3, 4].map(() => queue.deliver(5).number)).toEqual([0, 1, 2, 3]);
});

test("the wait of a message ends with its first delivery, whatever happens to it then", () => {
  const queue = published(1);
  queue.deliver(7);
  queue.giveBack(0);
  queue.deliver(100);
  expect(queue.waitsSeconds[0]).toBe(7);
  expect(queue.waitsSeconds[1]).toBeNaN();
});

test("an empty queue delivers nothing", () => {
  expect(() => published(0).deliver(0)).toThrow("the queue is empty");
});

test("a reading counts what waits, what is worked on and what is done", () => {
  const queue = published(4);
  queue.deliver(4);
  queue.deliver(4);
  queue.acknowledge();
  expect(queue.read(5, 2)).toEqual({ at: 5, ready: 2, unacked: 1, consumers: 2, published: 4, acknowledged: 1 });
  expect(queue.nextPublication).toBe(Number.POSITIVE_INFINITY);
});
