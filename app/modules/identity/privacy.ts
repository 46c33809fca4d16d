/**
 * The version of the privacy notice (messages/privacy.ts) a person agrees to when registering. It
 * rises with every change of what the notice says; who knows an older one is told at /account.
 */
export const PRIVACY_VERSION = '2026-11'
