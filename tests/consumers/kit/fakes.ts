import { testkitIn } from './testkit.ts';

/** What a program is told: where the providers are, whom to change, and to what. */
export interface Task {
  kunacore: { baseUrl: string; id: string };
  yuno: { baseUrl: string; id: string };
  email: string;
  phone: string;
}

/** Both fakes of an installed testkit, on loopback. */
export interface Fakes {
  /** A task on two customers of its own. */
  newTask(): Task;
  /** What the providers hold that the task does not say; empty after a right update. */
  undone(task: Task): string[];
  close(): Promise<void>;
}

/** Starts the fakes of the testkit that is installed in a folder. */
export async function startFakes(folder: string): Promise<Fakes> {
  const { createKunaCoreFake, createYunoFake } = await testkitIn(folder);
  const kunacore = createKunaCoreFake();
  const yuno = createYunoFake();
  const [kunacoreServer, yunoServer] = await Promise.all([kunacore.listen(), yuno.listen()]);
  let count = 0;
  return {
    newTask: () => ({
      kunacore: { baseUrl: kunacoreServer.url, id: kunacore.seed().id },
      yuno: { baseUrl: yunoServer.url, id: yuno.seed().id },
      email: `customer${(count += 1)}@example.com`,
      phone: '+573132450765',
    }),
    undone({ email, phone, ...task }) {
      const atKunaCore = kunacore.customers.get(task.kunacore.id);
      const atYuno = yuno.customers.get(task.yuno.id);
      const held = {
        'email at KunaCore': atKunaCore?.email === email,
        'phone at KunaCore': atKunaCore?.phoneNumber === phone,
        'email at Yuno': atYuno?.email === email,
        'phone at Yuno': `+${atYuno?.phone?.country_code}${atYuno?.phone?.number}` === phone,
      };
      return Object.entries(held).flatMap(([what, holds]) => (holds ? [] : [what]));
    },
    close: async () => {
      await Promise.all([kunacoreServer.close(), yunoServer.close()]);
    },
  };
}
