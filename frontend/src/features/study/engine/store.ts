import type { Store } from './facts';

/**
 * The browser's store; where it is switched off or full, answers that do not fit are kept in memory:
 * the session still works, it only does not outlive its tab.
 */
export function browserStore(): Store {
  try {
    return new SpillingStore(globalThis.localStorage);
  } catch {
    return memoryStore();
  }
}

export function memoryStore(): Store {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (at) => [...items.keys()][at] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

class SpillingStore implements Store {
  private readonly spilled = memoryStore();

  constructor(private readonly kept: Store) {}

  get length(): number {
    return this.kept.length + this.spilled.length;
  }

  key(at: number): string | null {
    return at < this.kept.length ? this.kept.key(at) : this.spilled.key(at - this.kept.length);
  }

  getItem(key: string): string | null {
    return this.spilled.getItem(key) ?? this.kept.getItem(key);
  }

  setItem(key: string, value: string): void {
    try {
      this.kept.setItem(key, value);
      this.spilled.removeItem(key);
    } catch {
      this.spilled.setItem(key, value);
    }
  }

  removeItem(key: string): void {
    this.kept.removeItem(key);
    this.spilled.removeItem(key);
  }
}
