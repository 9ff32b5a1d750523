/** Who keeps ECS from stopping a task in the middle of its work, when tasks are taken away or replaced. */
export type TaskProtection =
  | {
      /**
       * The worker protects its own task while it holds a message, through the ECS agent. Minutes that one message takes at
       * most, 1 to 2879: ECS protects for 2880 at most, and the protection must outlast the work.
       */
      readonly longestJobMinutes: number;
    }
  | {
      /** Nobody does; why a task may be stopped in the middle of its work. */
      readonly none: string;
    };

/** Minutes that a protected task may go on working; undefined where tasks are not protected. */
export function longestJobMinutes(protection: TaskProtection | undefined): number | undefined {
  return protection !== undefined && "longestJobMinutes" in protection ? protection.longestJobMinutes : undefined;
}
