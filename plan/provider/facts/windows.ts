const TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";
const DAY = "(sun|mon|tue|wed|thu|fri|sat)";

/** A window in every day: `03:00-04:00`. Source: ValidOnceADayWindowFormat in internal/verify/validate.go. */
export const DAILY_WINDOW = new RegExp(`^${TIME}-${TIME}$`);

/** A window in every week, in any case: `sun:03:00-sun:04:00`. Source: ValidOnceAWeekWindowFormat in internal/verify/validate.go. */
export const WEEKLY_WINDOW = new RegExp(`^${DAY}:${TIME}-${DAY}:${TIME}$`, "i");
