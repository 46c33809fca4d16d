/** The version of the privacy notice (messages/privacy.ts) a person agrees to when registering. */
export const PRIVACY_VERSION = '2026-01'
