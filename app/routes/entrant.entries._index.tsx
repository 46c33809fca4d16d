import { redirect } from '@remix-run/node'

/** The list of entries stands on the entrant's home. */
export const loader = () => redirect('/entrant')
