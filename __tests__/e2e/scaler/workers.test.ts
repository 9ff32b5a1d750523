import { RabbitMq } from "../support/rabbitmq";
import { Fargate } from "../support/scaler-fargate";
import { Queue } from "../support/scaler-queue";
import { ScaledSystem } from "../support/scaler-system";
import { type Language, Workers } from "../support/scaler-workers";
import { until } from "../support/until";

/** Real seconds: the workers go by the real clock. */
const WORK_SECONDS = 3;

let system: ScaledSystem;
let rabbitmq: RabbitMq;

beforeAll(async () => {
  [system, rabbitmq] = await Promise.all([ScaledSystem.start(), RabbitMq.start()]);
});

afterAll(async () => {
  await system?.stop();
  await rabbitmq?.stop();
});

test.concurrent.each<Language>(["node", "python"])(
  "the example worker for %s is scaled out, is protected while it works, and is scaled in with its work done",
  async (name) => {
    const queue = await Queue.make(rabbitmq, name);
    system.publish(`${name}-metrics`, rabbitmq, [{ queue: name, scalerFunction: name }]);
    await system.scale(name, { maxTasks: 3, scaleInWindowSeconds: 60 }, { tickPeriodSeconds: 60 });
    const workers = new Workers(name, queue);
    const fargate = new Fargate(system, name, workers.launch);
    const messages = [1, 2, 3, 4, 5].map((number) => ({ number, seconds: WORK_SECONDS }));
    await queue.send(...messages);

    await until("a task that works is protected", () => fargate.busy > 0);
    await until("three tasks run", () => fargate.most === 3);
    await until("all messages are done", async () => (await queue.depth()) === 0);
    await until("one idle task is left", () => fargate.running === 1 && fargate.busy === 0);

    expect(await system.aws.desiredCount(name)).toBe(1);
    await fargate.stop();
    expect(workers.done.sort()).toEqual(messages.map((message) => JSON.stringify(message)));
    expect(new Set(workers.exitCodes)).toEqual(new Set([0]));
    expect(workers.exitCodes.length).toBe(3);
    workers.remove();
  },
);
