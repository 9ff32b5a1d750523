import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePorts } from "./free-ports";
import { Guarded } from "./guarded";
import { until } from "./until";

// Debian's /usr/sbin/rabbitmq-server changes the user; this is the server's own script, for whoever calls it.
const SERVER = "/usr/lib/rabbitmq/bin/rabbitmq-server";

/** Of the two users: one for the application, one that may only look. The password has what breaks careless URLs and logs. */
export const APPLICATION = { username: "application", password: "application" };
export const MONITORING = { username: "monitoring", password: 'm%n:i/t@r "ing"' };

/**
 * How often RabbitMQ counts, in milliseconds: its own default is 5 s, and again up to 5 s until the management plugin has it.
 * With clocks at tenfold speed that would be 100 s, so it is made short; the plugin's part can't be less than one second.
 */
const COLLECT_STATISTICS_INTERVAL_MS = 250;
const RETENTION = "[{sample_retention_policies, [{global, [{60, 1}]}, {basic, [{60, 1}]}, {detailed, [{10, 1}]}]}]";

const DEFINITIONS = {
  users: [
    { name: APPLICATION.username, password: APPLICATION.password, tags: [] },
    { name: MONITORING.username, password: MONITORING.password, tags: ["monitoring"] },
  ],
  vhosts: [{ name: "/" }],
  permissions: [
    { user: APPLICATION.username, vhost: "/", configure: ".*", write: ".*", read: ".*" },
    { user: MONITORING.username, vhost: "/", configure: "", write: "", read: ".*" },
  ],
};

type Ports = Record<"amqp" | "http" | "https" | "distribution" | "names", number>;

/** A RabbitMQ of our own with its management plugin, on free ports, with everything it keeps in one temporary folder. */
export class RabbitMq {
  private server: Guarded | undefined;

  private constructor(
    private readonly ports: Ports,
    private readonly folder: string,
    /** Erlang's register of names, which otherwise would stay as a daemon. */
    private readonly names: Guarded,
  ) {}

  static async start(): Promise<RabbitMq> {
    if (!existsSync(SERVER)) throw new Error("RabbitMQ is not installed: run scripts/setup-e2e.sh first");
    const ports = await freePorts("amqp", "http", "https", "distribution", "names");
    const folder = mkdtempSync(join(tmpdir(), "slipway-rabbitmq-"));
    configure(folder, ports);
    const names = await Guarded.start(["epmd", "-port", String(ports.names), "-address", "127.0.0.1"], {
      env: {},
      logFile: join(folder, "epmd.log"),
      folder,
    });
    const broker = new RabbitMq(ports, folder, names);
    await broker.up();
    return broker;
  }

  /** For the application. */
  get amqpUrl(): string {
    const { username, password } = APPLICATION;
    return `amqp://${username}:${password}@127.0.0.1:${this.ports.amqp}`;
  }

  get managementUrl(): string {
    return `http://127.0.0.1:${this.ports.http}`;
  }

  /** The same with TLS; only whoever trusts `certificateFile` believes it. */
  get secureManagementUrl(): string {
    return `https://localhost:${this.ports.https}`;
  }

  get certificateFile(): string {
    return join(this.folder, "certificate.pem");
  }

  /** Starts it again, with the durable queues and persistent messages it had. */
  async up(): Promise<void> {
    const { ports, folder } = this;
    const env = {
      HOME: folder,
      LANG: "C.UTF-8",
      ERL_EPMD_PORT: String(ports.names),
      ERL_EPMD_ADDRESS: "127.0.0.1",
      // Makes the script become the server instead of staying as its parent.
      RABBITMQ_ALLOW_INPUT: "1",
      RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS: "-noinput",
      RABBITMQ_CONF_ENV_FILE: "/dev/null",
      RABBITMQ_NODENAME: `slipway-${ports.amqp}@localhost`,
      RABBITMQ_NODE_PORT: String(ports.amqp),
      RABBITMQ_DIST_PORT: String(ports.distribution),
      RABBITMQ_MNESIA_BASE: join(folder, "mnesia"),
      RABBITMQ_LOG_BASE: join(folder, "log"),
      RABBITMQ_ENABLED_PLUGINS_FILE: join(folder, "enabled_plugins"),
      RABBITMQ_CONFIG_FILE: join(folder, "rabbitmq.conf"),
      RABBITMQ_ADVANCED_CONFIG_FILE: join(folder, "advanced.config"),
    };
    const server = await Guarded.start([SERVER], { env, logFile: join(folder, "server.log") });
    this.server = server;
    const ready = () => server.log.includes("Starting broker... completed");
    await until("RabbitMQ starts or ends", () => ready() || server.exitCode !== undefined);
    if (!ready()) throw new Error(`RabbitMQ did not start:\n${server.log}`);
  }

  /** Kills it, as a machine that fails; `up` starts it again. */
  async down(): Promise<void> {
    await this.server?.kill();
    this.server = undefined;
  }

  async stop(): Promise<void> {
    await this.down();
    await this.names.kill();
  }
}

function configure(folder: string, { amqp, http, https }: Ports): void {
  for (const name of ["mnesia", "log"]) mkdirSync(join(folder, name));
  const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
  const key = join(folder, "key.pem");
  const certificate = join(folder, "certificate.pem");
  const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
  const request = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", ...subject];
  execFileSync("openssl", [...request, "-keyout", key, "-out", certificate], { stdio: "ignore" });
  write("enabled_plugins", "[rabbitmq_management].");
  write("definitions.json", JSON.stringify(DEFINITIONS));
  write("advanced.config", `[{rabbitmq_management, ${RETENTION}}, {rabbitmq_management_agent, ${RETENTION}}].`);
  write(
    "rabbitmq.conf",
    `listeners.tcp.1 = 127.0.0.1:${amqp}
management.tcp.ip = 127.0.0.1
management.tcp.port = ${http}
management.ssl.ip = 127.0.0.1
management.ssl.port = ${https}
management.ssl.certfile = ${certificate}
management.ssl.keyfile = ${key}
collect_statistics_interval = ${COLLECT_STATISTICS_INTERVAL_MS}
load_definitions = ${join(folder, "definitions.json")}
`,
  );
}
