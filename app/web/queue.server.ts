import { currentDatabase } from '~/platform/db.server'
import { countJobs } from '~/platform/jobs.server'

/** The background queue in numbers, for the administrator's home. */
export const queueCounts = () => countJobs(currentDatabase())
