import { create } from "zustand";
import { useNavigation } from "./navigation.ts";

type Notice = {
  /** What was done last and took its page away, in a sentence; null for nothing. */
  readonly said: string | null;
  /** Said on the page that came after, until that is left too. */
  say(sentence: string): void;
  dismiss(): void;
};

const place = (): string => {
  const { screen, active } = useNavigation.getState();
  return `${screen} ${active}`;
};

export const useNotice = create<Notice>((set) => ({
  said: null,
  say: (said) => {
    const here = place();
    set({ said });
    const stop = useNavigation.subscribe(() => {
      if (place() === here) return;
      stop();
      set({ said: null });
    });
  },
  dismiss: () => set({ said: null }),
}));
