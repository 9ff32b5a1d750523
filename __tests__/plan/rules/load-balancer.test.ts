import { type ObjectValue, UNKNOWN } from "../../../plan/provider/protocol/value";
import { said } from "./said";

const subnets = ["subnet-1", "subnet-2"];

describe("load balancers", () => {
  test.each<[ObjectValue, string[]]>([
    [{ name: "web" }, []],
    [{ name: "-web" }, ['"name" cannot begin with a hyphen: "-web"']],
    [{ name: "web-" }, ['"name" cannot end with a hyphen: "web-"']],
    [{ name: "internal-web" }, ['"name" cannot begin with "internal-": "internal-web"']],
    [{ name: "w".repeat(33) }, [`"name" cannot be longer than 32 characters: "${"w".repeat(33)}"`]],
    [{ name: "web.1" }, ['only alphanumeric characters and hyphens allowed in "name": "web.1"']],
    [{ name_prefix: "-web" }, ['"name_prefix" cannot begin with a hyphen: "-web"']],
    [{ name_prefix: "web-" }, []],
    [{ idle_timeout: 0 }, ["expected idle_timeout to be in the range (1 - 4000), got 0"]],
    [{ idle_timeout: 4001 }, ["expected idle_timeout to be in the range (1 - 4000), got 4001"]],
    [{ idle_timeout: 4000, client_keep_alive: 60 }, []],
    [{ client_keep_alive: 59 }, ["expected client_keep_alive to be in the range (60 - 604800), got 59"]],
    [
      { subnets: ["subnet-1"] },
      [
        "warning: subnets has one entry; an application load balancer needs subnets in at least two zones, save in a Local Zone or on an Outpost",
      ],
    ],
    [
      { subnets: [UNKNOWN] },
      [
        "warning: subnets has one entry; an application load balancer needs subnets in at least two zones, save in a Local Zone or on an Outpost",
      ],
    ],
    [{ subnets: UNKNOWN }, []],
    [{ subnets: ["subnet-1"], load_balancer_type: "network", idle_timeout: 0 }, []],
    [{ subnets: ["subnet-1"], customer_owned_ipv4_pool: "ipv4pool-1" }, []],
  ])("%j says %j", (changes, expected) => {
    expect(said("aws_lb", { subnets, ...changes })).toEqual(expected);
  });
});
