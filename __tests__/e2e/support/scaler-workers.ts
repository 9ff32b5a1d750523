import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../support/cli";
import { EcsAgent } from "./ecs-agent";
import { Guarded } from "./guarded";
import { PYTHON } from "./moto";
import type { Task } from "./scaler-fargate";
import type { Queue } from "./scaler-queue";

const EXAMPLES = join(root, "examples/queue-worker");
const COMMANDS = {
  node: [process.execPath, "--require", "tsx/cjs", join(EXAMPLES, "node/worker.ts")],
  python: [PYTHON, join(EXAMPLES, "python/worker.py")],
} as const;

export type Language = keyof typeof COMMANDS;

/** Processes of one example worker; `launch` is for Fargate. */
export class Workers {
  /** Exit codes of those that were stopped. */
  readonly exitCodes: (number | undefined)[] = [];
  private readonly folder = mkdtempSync(join(tmpdir(), "slipway-workers-"));
  private readonly processes: Guarded[] = [];
  private launched = 0;

  constructor(
    private readonly language: Language,
    private readonly queue: Queue,
  ) {}

  /** What they did, in no order: the messages, one per line of their logs. */
  get done(): string[] {
    const logs = this.processes.map(({ log }) => log).join("\n");
    return [...logs.matchAll(/^done (.*)$/gm)].map(([, message = ""]) => message);
  }

  readonly launch = async (): Promise<Task> => {
    const logFile = join(this.folder, `${this.launched++}.log`);
    const agent = await EcsAgent.start();
    const env = { RABBITMQ_URL: this.queue.rabbitmq.amqpUrl, QUEUE: this.queue.name, ECS_AGENT_URI: agent.url };
    const process = await Guarded.start(COMMANDS[this.language], { env, logFile, cwd: root });
    this.processes.push(process);
    return {
      get alive() {
        return process.exitCode === undefined;
      },
      get busy() {
        return agent.protected;
      },
      stop: async () => {
        this.exitCodes.push(await process.terminate());
        agent.stop();
      },
    };
  };

  /** After Fargate has stopped all of them. */
  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
