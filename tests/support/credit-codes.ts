/** Valid unified social credit codes of invented organizations. */
export const creditCodes = [
	'91350100M000100Y43',
	'91110108551385082Q',
	'91440300708461136T',
	'914403001922038216',
	'91330100799655058B',
	'91310115MA1G4L1W0D',
	'91310115MA1H9YGWXX',
] as const
