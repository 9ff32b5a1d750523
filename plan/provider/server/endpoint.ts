import net from "node:net";
import { Server, ServerCredentials, type ServiceDefinition, type UntypedServiceImplementation } from "@grpc/grpc-js";
import { type MessageName, messageCodec } from "../protocol/messages";
import type { ProviderSchema } from "../schema/types";
import type { ProviderAddress, Served } from "./control";
import { LiveObjects } from "./live-objects";
import type { Request } from "./messages";
import { schemaAnswer } from "./schema-answer";
import { AwsProviderService } from "./service";

type Method = (service: AwsProviderService, request: Request) => object;

/** Calls of tfplugin5.Provider: request message, answer message, who answers. */
const methods: Record<string, [MessageName, MessageName, Method]> = {
  PrepareProviderConfig: ["PrepareRequest", "PrepareResponse", (s, r) => s.prepare(r)],
  Configure: ["ConfigureRequest", "Diagnostics", (s, r) => s.configure(r)],
  ValidateResourceTypeConfig: ["ValidateRequest", "Diagnostics", (s, r) => s.validateResource(r)],
  ValidateDataSourceConfig: ["ValidateRequest", "Diagnostics", (s, r) => s.validateDataSource(r)],
  UpgradeResourceState: ["UpgradeRequest", "UpgradeResponse", (s, r) => s.upgrade(r)],
  ReadResource: ["ReadRequest", "ReadResponse", (s, r) => s.read(r)],
  PlanResourceChange: ["PlanRequest", "PlanResponse", (s, r) => s.plan(r)],
  ApplyResourceChange: ["ApplyRequest", "ApplyResponse", (s, r) => s.apply(r)],
  ImportResourceState: ["ImportRequest", "ImportResponse", (s, r) => s.import(r)],
  ReadDataSource: ["ReadDataRequest", "ReadDataResponse", (s, r) => s.readData(r)],
};

const definition = serviceDefinition();

/** What one endpoint serves. */
export interface EndpointProps extends Served {
  schema: ProviderSchema;
  /** Socket path; without one a local TCP port is taken (Windows). */
  path?: string;
}

/** A socket at which Terraform finds the provider with the types of one stack. */
export class Endpoint {
  private constructor(
    private readonly listener: net.Server,
    readonly address: ProviderAddress,
  ) {}

  static open({ schema, path, types, live, answers }: EndpointProps): Promise<Endpoint> {
    const answer = schemaAnswer(schema, types);
    const objects = new LiveObjects(live);
    const listener = net.createServer((socket) => {
      socket.on("error", () => socket.destroy());
      const server = new Server({
        "grpc.max_receive_message_length": -1,
        "grpc.max_send_message_length": -1,
        "grpc.enable_channelz": 0,
      });
      server.addService(definition, implementation(new AwsProviderService(schema, objects, answers), answer));
      server.createConnectionInjector(ServerCredentials.createInsecure()).injectConnection(socket);
    });
    return new Promise((resolve, reject) => {
      listener.once("error", reject);
      const opened = () => {
        const bound = listener.address();
        if (typeof bound === "string") resolve(new Endpoint(listener, { Network: "unix", String: bound }));
        else resolve(new Endpoint(listener, { Network: "tcp", String: `127.0.0.1:${bound?.port}` }));
      };
      if (path === undefined) listener.listen(0, "127.0.0.1", opened);
      else listener.listen(path, opened);
    });
  }

  close(): void {
    this.listener.close();
  }
}

function serviceDefinition(): ServiceDefinition {
  const codecs = new Map<MessageName, ReturnType<typeof messageCodec>>();
  const codec = (name: MessageName) => {
    const known = codecs.get(name) ?? messageCodec(name);
    codecs.set(name, known);
    return known;
  };
  const call = (name: string, request: MessageName, serialize: (value: object) => Buffer) => ({
    path: `/tfplugin5.Provider/${name}`,
    requestStream: false,
    responseStream: false,
    requestSerialize: (value: object) => codec(request).encode(value),
    requestDeserialize: (bytes: Buffer) => codec(request).decode(bytes),
    responseSerialize: serialize,
    responseDeserialize: (bytes: Buffer) => bytes,
  });
  return {
    GetSchema: call("GetSchema", "Empty", (value) => (value instanceof Buffer ? value : Buffer.alloc(0))),
    Stop: call("Stop", "Empty", (value) => codec("StopResponse").encode(value)),
    ...Object.fromEntries(
      Object.entries(methods).map(([name, [request, response]]) => [
        name,
        call(name, request, (value) => codec(response).encode(value)),
      ]),
    ),
  };
}

function implementation(service: AwsProviderService, schemaBytes: Buffer): UntypedServiceImplementation {
  const answers: UntypedServiceImplementation = {
    GetSchema: (_call: unknown, reply: (error: null, value: Buffer) => void) => reply(null, schemaBytes),
    Stop: (_call: unknown, reply: (error: null, value: object) => void) => reply(null, { Error: "" }),
  };
  for (const [name, [, , method]] of Object.entries(methods)) {
    answers[name] = ({ request }: { request: Request }, reply: (error: null, value: object) => void) => {
      try {
        reply(null, method(service, request));
      } catch (error) {
        reply(null, { diagnostics: [failure(name, request, error)] });
      }
    };
  }
  return answers;
}

/** What goes wrong reaches the user as a diagnostic of the resource it is about, never as a dropped connection. */
function failure(call: string, request: Request, error: unknown): object {
  const message = error instanceof Error ? error.message : String(error);
  const summary =
    call === "ReadDataSource"
      ? `${request.type_name} cannot be read offline`
      : `The offline AWS provider failed (${call})`;
  return { severity: 1, summary, detail: message };
}
