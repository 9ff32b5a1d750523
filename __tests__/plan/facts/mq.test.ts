import { type ObjectValue, UNKNOWN } from "../../../plan/provider/protocol/value";
import { change, differing } from "./support";

const user = (username: string) => ({ username, password: "correct-horse-battery" });
const broker = (engine_type: string, more: ObjectValue = {}) => ({
  broker_name: "events",
  engine_type,
  engine_version: "3.13",
  host_instance_type: "mq.m5.large",
  user: [user("first")],
  ...more,
});

describe("a broker", () => {
  test.each([
    ["RabbitMQ", []],
    ["RABBITMQ", []],
    ["ActiveMQ", ["user"]],
  ])("of %s: which users can change", (engine, expected) => {
    expect(differing("aws_mq_broker", broker(engine), broker(engine, { user: [user("second")] }))).toEqual(expected);
  });

  test("keeps the options that AWS filled in and nobody wrote", () => {
    const as = {
      encryption_options: [{ kms_key_id: null, use_aws_owned_key: true }],
      logs: [{ audit: null, general: false }],
    };
    expect(differing("aws_mq_broker", broker("RabbitMQ"), broker("RabbitMQ"), as)).toEqual([]);
  });

  test.each<[string, string | null, string | null, string[]]>([
    ["off and not set", "false", null, []],
    ["not set and off", null, "false", []],
    ["off and on", "false", "true", ["logs"]],
    ["on and not set", "true", null, ["logs"]],
  ])("with its audit log %s", (_case, before, after, expected) => {
    const logs = (audit: string | null) => broker("ActiveMQ", { logs: [{ audit, general: true }] });
    expect(differing("aws_mq_broker", logs(before), logs(after))).toEqual(expected);
  });

  test("waits for the replication mode it already has to take", () => {
    const mode = (data_replication_mode: string) => broker("ActiveMQ", { data_replication_mode });
    const as = { pending_data_replication_mode: "CRDR" };
    expect(differing("aws_mq_broker", mode("NONE"), mode("CRDR"), as)).toEqual([]);
    expect(differing("aws_mq_broker", mode("NONE"), mode("CRDR"))).toEqual(["data_replication_mode"]);
  });
});

describe("the configuration of a broker", () => {
  const configuration = (data: string, description = "limits") => ({
    name: "events",
    engine_type: "ActiveMQ",
    engine_version: "5.18",
    data,
    description,
  });
  const DATA = '<broker><plugins/><policy queue="a b"/></broker>';

  test.each<[string, string, boolean]>([
    ["the same text", DATA, true],
    ["another layout", '<broker>\n  <plugins></plugins>\n  <policy queue="a b"></policy>\n</broker>\n', true],
    ["another value", '<broker><plugins/><policy queue="c"/></broker>', false],
    ["an element less", '<broker><policy queue="a b"/></broker>', false],
  ])("with %s", (_case, data, isSame) => {
    const { planned } = change("aws_mq_configuration", configuration(DATA), configuration(data), {
      latest_revision: 2,
    });
    expect(planned).toMatchObject({ data: isSame ? DATA : data, latest_revision: isSame ? 2 : UNKNOWN });
  });

  test("with another description has another revision", () => {
    const { planned } = change("aws_mq_configuration", configuration(DATA), configuration(DATA, "more"));
    expect(planned).toMatchObject({ latest_revision: UNKNOWN });
  });
});
