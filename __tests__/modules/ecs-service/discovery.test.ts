import { EcsService } from "../../../modules/ecs-service";
import { emptyStack, host, plainService, planService } from "../../support/module-stack";

describe("discovery", () => {
  test("by A records registers addresses", async () => {
    const plan = await planService({ discovery: { name: "app", records: ["A"], ttlSeconds: 15 } });
    expect(plan.resource("aws_service_discovery_service").values).toMatchObject({
      name: "app",
      dns_config: [{ namespace_id: "ns-0a", routing_policy: "MULTIVALUE", dns_records: [{ type: "A", ttl: 15 }] }],
    });
    const { values } = plan.resource("aws_ecs_service");
    expect(values.service_registries).toMatchObject([{ container_name: null, container_port: null }]);
  });

  test("by A and SRV records registers container and port too", async () => {
    const discovery = { name: "app", records: ["A", "SRV"], ttlSeconds: 60, container: "app", port: 8080 } as const;
    const plan = await planService({ discovery });
    expect(plan.resource("aws_service_discovery_service").values.dns_config).toMatchObject([
      {
        dns_records: [
          { type: "A", ttl: 60 },
          { type: "SRV", ttl: 60 },
        ],
      },
    ]);
    const { values } = plan.resource("aws_ecs_service");
    expect(values.service_registries).toMatchObject([{ container_name: "app", container_port: 8080 }]);
  });

  test("gives the name that others reach it by", () => {
    const discovery = { name: "api", records: ["A"], ttlSeconds: 15 } as const;
    const service = new EcsService(emptyStack(), "app", { ...plainService, discovery, host: host() });
    expect(service.dnsName).toBe("api.test.local");
    expect(new EcsService(emptyStack(), "app", { ...plainService, host: host() }).dnsName).toBeUndefined();
  });
});
