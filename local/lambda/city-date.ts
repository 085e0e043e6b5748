/**
 * Replaces the global `Date` by one that runs `offsetMs()` ahead of the machine, so that code which knows nothing of
 * the city's clock follows it. Timers keep the machine's pace.
 */
export function installCityDate(offsetMs: () => number): void {
  const MachineDate = globalThis.Date;
  const machineNow = MachineDate.now;
  const now = (): number => machineNow() + offsetMs();
  function CityDate(this: unknown, ...parts: unknown[]): Date | string {
    if (new.target === undefined) return new MachineDate(now()).toString();
    const target = new.target === (CityDate as unknown) ? MachineDate : new.target;
    return Reflect.construct(MachineDate, parts.length === 0 ? [now()] : parts, target) as Date;
  }
  Object.defineProperty(CityDate, 'name', { value: 'Date' });
  Object.defineProperty(CityDate, 'length', { value: 7 });
  CityDate.prototype = MachineDate.prototype;
  Object.assign(CityDate, { now, parse: MachineDate.parse, UTC: MachineDate.UTC });
  Object.defineProperty(MachineDate.prototype, 'constructor', { value: CityDate, configurable: true, writable: true });
  globalThis.Date = CityDate as unknown as DateConstructor;
}
