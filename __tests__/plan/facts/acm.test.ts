import { type ObjectValue, UNKNOWN } from "../../../plan/provider/protocol/value";
import { differing, plannedNew, replaced } from "./support";

const TYPE = "aws_acm_certificate";
const certificate = (more: ObjectValue = {}): ObjectValue => ({
  domain_name: "example.com",
  validation_method: "DNS",
  ...more,
});

describe("a new certificate", () => {
  const record = (domain_name: string) => ({
    domain_name,
    resource_record_name: UNKNOWN,
    resource_record_type: "CNAME",
    resource_record_value: UNKNOWN,
  });
  const planned = (more: ObjectValue) => plannedNew(TYPE, certificate(more));

  test("has its own domain among its names, and one record for each", () => {
    expect(planned({})).toMatchObject({
      subject_alternative_names: ["example.com"],
      domain_validation_options: [record("example.com")],
    });
    expect(planned({ subject_alternative_names: ["www.example.com", "example.com"] })).toMatchObject({
      subject_alternative_names: ["example.com", "www.example.com"],
      domain_validation_options: [record("example.com"), record("www.example.com")],
    });
  });

  test.each<[string, ObjectValue]>([
    ["confirmed by mail", { validation_method: "EMAIL" }],
    ["for names known only after apply", { subject_alternative_names: UNKNOWN }],
    ["for a domain known only after apply", { domain_name: UNKNOWN }],
    ["made elsewhere", { domain_name: null, validation_method: null, private_key: "k", certificate_body: "c" }],
  ])("%s has records known only after apply", (_what, more) => {
    expect(planned(more)).toMatchObject({ domain_validation_options: UNKNOWN });
  });
});

describe("a certificate", () => {
  const named = (...subject_alternative_names: string[]) => certificate({ subject_alternative_names });
  const told = { subject_alternative_names: ["www.example.com", "example.com"] };

  test("has its own domain among its names, said or not", () => {
    expect(differing(TYPE, named("www.example.com"), named("www.example.com"), told)).toEqual([]);
    expect(differing(TYPE, named("www.example.com"), named("example.com", "www.example.com"), told)).toEqual([]);
  });

  test("for other names is another one", () => {
    expect(replaced(TYPE, named("www.example.com"), named("api.example.com"), told)).toEqual([
      "subject_alternative_names",
    ]);
    expect(
      replaced(TYPE, named("www.example.com"), { ...named("www.example.com"), domain_name: "example.org" }),
    ).toEqual(["domain_name", "subject_alternative_names"]);
  });
});
