import { kunacore } from './kunacore.ts';
import type { Provider } from './provider.ts';
import { yuno } from './yuno.ts';

export const providers: readonly Provider[] = [kunacore, yuno];
