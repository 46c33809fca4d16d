/** A policy as text: registered here in time, capital or a contract, no bad credit. */
export const relocationPolicy = {
	policy: 'P1',
	version: '2026-01',
	all: [
		{
			id: 'region',
			kind: 'registered-in',
			region: '2101',
			since: { from: '2026-03-01', within: { months: 6, of: 'release' } },
		},
		{
			any: [
				{ id: 'capital', kind: 'paid-in-capital', atLeast: 100000000 },
				{ id: 'contract', kind: 'contract-signed', atLeast: 50000000 },
			],
		},
		{ not: { id: 'credit', kind: 'credit-blacklisted' } },
	],
}
