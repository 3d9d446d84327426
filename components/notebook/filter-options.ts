import { STATUSES } from '../../lib/study/status.ts';
import { KIND_NAMES, STATUS_NAMES } from './word-item.ts';

/** The statuses as options of a filter. */
export const STATUSES_LISTED = STATUSES.map((status) => [status, STATUS_NAMES[status]] as const);

/** The kinds as options of a filter. */
export const ENTRY_KINDS_LISTED = Object.entries(KIND_NAMES);
