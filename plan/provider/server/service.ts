import { readDataSource } from "../data-sources";
import { applyResource } from "../planning/apply";
import { type ProviderConfiguration, readConfiguration } from "../planning/configuration";
import { planResource } from "../planning/plan";
import { canonicalText, fromJson } from "../protocol/json";
import { decodeValue, encodeValue } from "../protocol/msgpack";
import { isObject, type ObjectValue, type Value } from "../protocol/value";
import { impliedType } from "../schema/implied-type";
import type { Block, CtyType, ProviderSchema } from "../schema/types";
import { validateResource } from "../validation";
import type { RecordedAnswer } from "./control";
import type { LiveObjects } from "./live-objects";
import type { DynamicValue, Request } from "./messages";
import { decodePrivate, encodePrivate } from "./private-state";
import { wirePath, wireProblem } from "./wire";

/**
 * The AWS provider for one connection. Terraform opens one for each provider block and command, and configures it: two
 * aliases, or two terraforms at once, never share a region.
 */
export class AwsProviderService {
  private configuration: ProviderConfiguration = readConfiguration(null);
  private readonly created = new Map<string, number>();

  constructor(
    private readonly schema: ProviderSchema,
    private readonly live: LiveObjects,
    private readonly answers: readonly RecordedAnswer[] = [],
  ) {}

  prepare({ config }: Request): object {
    return { prepared_config: config, diagnostics: [] };
  }

  configure({ config }: Request): object {
    this.configuration = readConfiguration(unwrap(impliedType(this.schema.provider), config));
    return { diagnostics: [] };
  }

  validateResource({ type_name, config }: Request): object {
    const block = this.resource(type_name);
    const problems = validateResource(type_name, unwrap(impliedType(block), config));
    return { diagnostics: problems.map((problem) => wireProblem(block, problem)) };
  }

  validateDataSource(_request: Request): object {
    return { diagnostics: [] };
  }

  upgrade({ type_name, raw_state }: Request): object {
    const type = impliedType(this.resource(type_name));
    const json: unknown = raw_state === null ? null : JSON.parse(Buffer.from(raw_state.json).toString("utf8"));
    return { upgraded_state: wrap(type, fromJson(type, json)), diagnostics: [] };
  }

  read({ type_name, current_state, private: kept }: Request): object {
    const type = impliedType(this.resource(type_name));
    const current = unwrap(type, current_state);
    const found = isObject(current) ? this.live.refreshed(type_name, current) : undefined;
    const new_state =
      isObject(current) && found !== undefined ? wrap(type, { ...current, ...only(type, found) }) : current_state;
    return { new_state, private: kept, diagnostics: [] };
  }

  plan({ type_name, prior_state, proposed_new_state, config, prior_private }: Request): object {
    const block = this.resource(type_name);
    const type = impliedType(block);
    const prior = unwrap(type, prior_state);
    const kept = decodePrivate(prior_private);
    const { planned, requiresReplace, problems } = planResource({
      type: type_name,
      block,
      prior,
      proposed: unwrap(type, proposed_new_state),
      config: unwrap(type, config),
      configuration: this.configuration,
    });
    return {
      planned_state: wrap(type, planned),
      requires_replace: kept?.notRecorded ? [] : requiresReplace.map(wirePath),
      // To plan a replacement Terraform asks twice, the second time without prior state but with this: so it is counted.
      planned_private: encodePrivate(
        isObject(prior)
          ? { ...kept, generation: kept?.generation ?? 1, exists: true }
          : { generation: kept?.exists ? kept.generation + 1 : (kept?.generation ?? 1) },
      ),
      legacy_type_system: true,
      diagnostics: problems.map((problem) => wireProblem(block, problem)),
    };
  }

  apply({ type_name, prior_state, planned_state, planned_private }: Request): object {
    const block = this.resource(type_name);
    const type = impliedType(block);
    const planned = unwrap(type, planned_state);
    const generation = decodePrivate(planned_private)?.generation ?? 1;
    const exists = isObject(unwrap(type, prior_state));
    const twin = exists || !isObject(planned) ? 0 : this.count(`${type_name} ${generation} ${canonicalText(planned)}`);
    const applied = applyResource({
      type: type_name,
      block,
      planned,
      configuration: this.configuration,
      generation,
      twin,
    });
    return {
      new_state: wrap(type, applied),
      private: encodePrivate({ generation }),
      legacy_type_system: true,
      diagnostics: [],
    };
  }

  import({ type_name, id }: Request): object {
    const type = impliedType(this.resource(type_name));
    const { attributes, recorded } = this.live.find(type_name, id);
    const kept = encodePrivate({ generation: 1, ...(recorded ? {} : { notRecorded: true }) });
    return {
      imported_resources: [{ type_name, state: wrap(type, fromJson(type, attributes)), private: kept }],
      diagnostics: [],
    };
  }

  readData({ type_name, config }: Request): object {
    const block = this.schema.dataSource(type_name);
    if (block === undefined) throw new Error(`the AWS provider has no data source ${type_name}`);
    const type = impliedType(block);
    const value = unwrap(type, config);
    const answer = readDataSource(type_name, isObject(value) ? value : {}, this.configuration, this.answers);
    return { state: wrap(type, fromJson(type, answer)), diagnostics: [] };
  }

  private resource(type: string): Block {
    const block = this.schema.resource(type);
    if (block === undefined) throw new Error(`the AWS provider ${this.schema.packageVersion} has no resource ${type}`);
    return block;
  }

  /** How many resources with the same values this connection has created before. */
  private count(key: string): number {
    const before = this.created.get(key) ?? 0;
    this.created.set(key, before + 1);
    return before;
  }
}

function unwrap(type: CtyType, value: DynamicValue | null): Value {
  const bytes = value?.msgpack;
  return bytes === undefined || bytes === null || bytes.length === 0 ? null : decodeValue(type, bytes);
}

function wrap(type: CtyType, value: Value | ObjectValue): DynamicValue {
  return { msgpack: encodeValue(type, value) };
}

/** The attributes of a record that the type has, in its shape. */
function only(type: CtyType, attributes: Record<string, unknown>): ObjectValue {
  const shaped = fromJson(type, attributes);
  return isObject(shaped)
    ? Object.fromEntries(
        Object.keys(attributes)
          .filter((name) => name in shaped)
          .map((name) => [name, shaped[name] ?? null]),
      )
    : {};
}
