import { pagesText } from '~/messages/public-pages'
import type { PartChange } from '~/modules/problem/rules/difference'
import { Difference } from '~/ui/difference'
import { Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'

/** What a version changed, part by part: the old struck through, the new beside it. */
export function PartChanges({ changes }: { changes: PartChange[] }) {
	const t = useText(pagesText)
	return (
		<Stack gap={3}>
			{changes.flatMap(({ part, changes: runs }) =>
				runs.map((run, index) => (
					<Difference
						key={`${part}-${index}`}
						label={index === 0 ? t.parts[part] : undefined}
						old={run.old}
						new={run.new || t.removed}
					/>
				)),
			)}
		</Stack>
	)
}
