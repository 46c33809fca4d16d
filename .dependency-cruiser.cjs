const pureFile = '^app/modules/[^/]+/(rules|policy|schema|errors)(/|\\.tsx?$)'

/** Who may import whom. `ui/format` is plain functions of value and language: everyone may. */
module.exports = {
	forbidden: [
		{
			name: 'no-cycles',
			comment: 'A type has no order of loading, so a part of a page may name its loader.',
			severity: 'error',
			from: {},
			to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
		},
		{
			name: 'nothing-imports-routes',
			severity: 'error',
			from: { pathNot: '^app/routes/' },
			to: { path: '^app/routes/' },
		},
		{
			name: 'routes-are-thin',
			comment: 'A route calls commands and queries; it knows no database, no rule and no role.',
			severity: 'error',
			from: { path: '^app/routes/' },
			to: {
				path: '^app/(platform|jobs|cli)/|^emails/|^app/modules/[^/]+/(rules|policy)(/|\\.)',
				dependencyTypesNot: ['type-only'],
			},
		},
		{
			name: 'web-knows-identity-and-files',
			comment:
				'Sessions, the upload protocol, and the shapes of forms; no other part of the contest.',
			severity: 'error',
			from: { path: '^app/web/' },
			to: {
				path: '^app/(jobs|cli)/|^app/modules/',
				pathNot: '^app/modules/(context|domain-error|identity/|file/|audit/clock|[^/]+/schema)',
				dependencyTypesNot: ['type-only'],
			},
		},
		{
			name: 'modules-know-no-web',
			severity: 'error',
			from: { path: '^app/modules/' },
			to: {
				path: '^app/(web|ui|jobs|cli)/|^app/(server|express-app|entry)',
				pathNot: '^app/ui/format\\.ts$',
			},
		},
		{
			name: 'rules-are-pure',
			comment: 'No I/O, no clock, no database: a rule can be read and tested by itself.',
			severity: 'error',
			from: { path: pureFile },
			to: { path: '\\.server\\.|^app/platform/|^@prisma', dependencyTypesNot: ['type-only'] },
		},
		{
			name: 'platform-knows-no-contest',
			severity: 'error',
			from: { path: '^app/platform/' },
			to: { path: '^app/(modules|web|ui|jobs|cli|messages)/|^emails/' },
		},
		{
			name: 'jobs-and-cli-know-no-web',
			severity: 'error',
			from: { path: '^app/(jobs|cli)/' },
			to: { path: '^app/(web|ui)/' },
		},
		{
			name: 'ui-shows-what-it-is-given',
			severity: 'error',
			from: { path: '^(app/ui|emails)/' },
			to: {
				path: '\\.server\\.|^app/(platform|web|modules|jobs|cli)/',
				dependencyTypesNot: ['type-only'],
			},
		},
		{
			name: 'texts-know-nothing',
			severity: 'error',
			from: { path: '^app/messages/' },
			to: {
				path: '^app/',
				pathNot: '^app/(messages/|ui/format\\.ts$)',
				dependencyTypesNot: ['type-only'],
			},
		},
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '^app/platform/generated/' },
		tsConfig: { fileName: 'tsconfig.json' },
		tsPreCompilationDeps: true,
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'node', 'default'],
		},
	},
}
