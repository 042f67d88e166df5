import type { ConformanceCase } from './test-context.js';
import { blankCases } from '../cases/blank-cases.js';
import { faultCases } from '../cases/fault-cases.js';
import { fieldCases } from '../cases/field-cases.js';
import { inputCases } from '../cases/input-cases.js';
import { mappingFaultCases } from '../cases/mapping-fault-cases.js';
import { meaningCases } from '../cases/meaning-cases.js';
import { nullCases } from '../cases/null-cases.js';
import { orderCases } from '../cases/order-cases.js';
import { privacyCases } from '../cases/privacy-cases.js';
import { readCases } from '../cases/read-cases.js';
import { refusalCases } from '../cases/refusal-cases.js';
import { updateAllCases } from '../cases/update-all-cases.js';
import type { ProviderProfile } from './provider-profile.js';

/** Every case that a provider with this profile must pass. */
export function conformanceCases(profile: ProviderProfile): readonly ConformanceCase[] {
  return [
    fieldCases,
    nullCases,
    blankCases,
    refusalCases,
    inputCases,
    faultCases,
    readCases,
    meaningCases,
    updateAllCases,
    orderCases,
    mappingFaultCases,
    privacyCases,
  ].flatMap((casesFor) => casesFor(profile));
}
