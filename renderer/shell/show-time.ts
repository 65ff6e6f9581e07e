const two = (value: number): string => String(value).padStart(2, "0");

/** `dd/mm/yyyy hh:mm` by this machine's clock. */
export function showTime(ms: number): string {
  const at = new Date(ms);
  return `${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()} ${showClock(ms)}`;
}

/** `hh:mm`. */
export function showClock(ms: number): string {
  const at = new Date(ms);
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** `hh:mm:ss`. */
export const showSeconds = (ms: number): string => `${showClock(ms)}:${two(new Date(ms).getSeconds())}`;
