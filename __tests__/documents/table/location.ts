/** The one resource of a stack that has these values; a value may be that of another place. Never by its hashed address. */
export interface ResourcePlace {
  readonly stack: string;
  readonly type: string;
  readonly having: Readonly<Record<string, unknown>>;
}

/** Where something stands: a value of a resource, its import id, how many there are, an output, or the configuration. */
export type Location =
  | { readonly of: "value"; readonly resource: ResourcePlace; readonly path: string }
  | { readonly of: "import id"; readonly resource: ResourcePlace }
  | { readonly of: "number"; readonly resource: ResourcePlace }
  | { readonly of: "output"; readonly stack: string; readonly name: string }
  | { readonly of: "configuration"; readonly stack: string; readonly path: string };

/** The value at another place, wherever it is asked for. */
export class Same {
  constructor(readonly location: Location) {}
}

export const same = (location: Location) => new Same(location);

/** A resource that is asked for a value by its path: `service("desired_count")`. */
export interface Place {
  (path: string): Location;
  readonly resource: ResourcePlace;
}

export function place(stack: string, type: string, having: ResourcePlace["having"] = {}): Place {
  const resource = { stack, type, having };
  return Object.assign((path: string): Location => ({ of: "value", resource, path }), { resource });
}

export const importId = ({ resource }: Place): Location => ({ of: "import id", resource });
/** How many resources are as the place says. */
export const numberOf = ({ resource }: Place): Location => ({ of: "number", resource });
export const output = (stack: string, name: string): Location => ({ of: "output", stack, name });
export const configuration = (stack: string, path: string): Location => ({ of: "configuration", stack, path });

export function stackOf(location: Location): string {
  return "resource" in location ? location.resource.stack : location.stack;
}

/** `euglena-production-gateway aws_ecs_service desired_count` */
export function describeLocation(location: Location): string {
  const stack = stackOf(location);
  switch (location.of) {
    case "value":
      return `${stack} ${location.resource.type} ${location.path}`;
    case "import id":
    case "number":
      return `${stack} ${location.of} of ${location.resource.type}`;
    case "output":
      return `${stack} output ${location.name}`;
    case "configuration":
      return `${stack} ${location.path}`;
  }
}
