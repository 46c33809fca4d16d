/** Version of the judges' letter of commitment (app/messages/judging: commitment). */
export const COMMITMENT_VERSION = '2026-11'
