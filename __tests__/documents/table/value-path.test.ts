import { valueAt, withValueAt } from "./value-path";

const task = {
  cpu: "512",
  tags: { Name: "gateway" },
  network: [{ subnets: ["a", "b"] }],
  container_definitions: JSON.stringify([
    { name: "gateway", ports: [{ containerPort: 8080 }], health: { interval: 60 } },
    { name: "redis", ports: [{ containerPort: 6379 }, { containerPort: 6380 }], health: null },
  ]),
};

describe("a path reads", () => {
  test.each([
    { what: "an attribute", path: "cpu", value: "512" },
    { what: "an attribute of an attribute", path: "tags.Name", value: "gateway" },
    { what: "a whole list", path: "network.subnets", value: ["a", "b"] },
    { what: "an element by its number", path: "network[0].subnets[1]", value: "b" },
    { what: "through a list of one", path: "container_definitions[name=gateway].ports.containerPort", value: 8080 },
    {
      what: "the element with an attribute, in JSON",
      path: "container_definitions[name=gateway].health.interval",
      value: 60,
    },
    {
      what: "an element by a number",
      path: "container_definitions[1].ports[containerPort=6380].containerPort",
      value: 6380,
    },
    { what: "null", path: "container_definitions[name=redis].health", value: null },
  ])("$what", ({ path, value }) => {
    expect(valueAt(task, path)).toEqual(value);
  });
});

describe("a path is refused", () => {
  test.each([
    {
      what: "when the attribute is not there",
      path: "tags.Nmae",
      message: 'tags.Nmae: there is no "Nmae" in { Name }',
    },
    {
      what: "when several elements could be meant",
      path: "container_definitions.name",
      message: /^container_definitions\.name: 2 elements for "name" in \[/,
    },
    {
      what: "when no element has the attribute",
      path: "container_definitions[name=chroma].health",
      message: /^container_definitions\[name=chroma\]\.health: no element for \[name=chroma\] in \[/,
    },
    {
      what: "when it goes on inside a text that is no JSON",
      path: "tags.Name.first",
      message: 'tags.Name.first: goes on inside a text that is no JSON: "gateway"',
    },
    {
      what: "when it goes on inside a number",
      path: "cpu.units",
      message: 'cpu.units: there is no "units" in 512',
    },
    {
      what: "when it is not of the language",
      path: "network[subnets]",
      message: '"network[subnets]" cannot be read from "[subnets]" on; write attribute, [0] or [name=text]',
    },
  ])("$what", ({ path, message }) => {
    expect(() => valueAt(task, path)).toThrow(message);
  });
});

describe("a changed copy", () => {
  test("has the other value in the JSON text, and nothing else changed", () => {
    const changed = withValueAt(task, "container_definitions[name=gateway].health.interval", 30);
    expect(valueAt(changed, "container_definitions[name=gateway].health.interval")).toBe(30);
    expect(valueAt(changed, "container_definitions[name=redis]")).toEqual(valueAt(task, "container_definitions[1]"));
    expect(valueAt(task, "container_definitions[name=gateway].health.interval")).toBe(60);
  });

  test("shares what is not on the way", () => {
    const changed = withValueAt(task, "tags.Name", "agent");
    expect(changed).toEqual({ ...task, tags: { Name: "agent" } });
    expect(valueAt(changed, "network")).toBe(task.network);
  });

  test("needs the place to be there", () => {
    expect(() => withValueAt(task, "tags.Owner", "me")).toThrow('tags.Owner: there is no "Owner" in { Name }');
  });
});
