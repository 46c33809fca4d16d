import { pagesText } from '~/messages/public-pages'
import type { ReleasedList } from '~/modules/contest/queries/released-lists.server'
import { TextLink } from '~/ui/button'
import { formatDate, formatOrdinal } from '~/ui/format'
import { Gazette, GazetteItem } from '~/ui/gazette'
import { useLocale, useText } from '~/ui/locale'
import { ProofLine } from '~/ui/proof-line'
import { usePublicBase } from '~/web/public-frame'

/** One released list, as the contest publishes it; its proof stands on the list's own page. */
export function ReleasedGazette({ list, contest }: { list: ReleasedList; contest: string }) {
	const t = useText(pagesText)
	const locale = useLocale()
	const base = usePublicBase()
	const when = list.releasedAt ? formatDate(list.releasedAt, locale) : ''
	const page = `${base}/results/${list.kind === 'scenario' ? 'scenarios' : 'projects'}`
	return (
		<Gazette
			title={list.title}
			subtitle={t.releasedOn(contest, when, list.documentNumber)}
			ordered={list.showOrder}
			intro={list.showOrder ? undefined : t.anyOrder}
			proof={
				<ProofLine
					items={[
						<TextLink key="page" href={page}>
							{t.fullList}
						</TextLink>,
					]}
				/>
			}
		>
			{list.items.map((item) => (
				<GazetteItem
					key={item.entryId}
					rank={list.showOrder ? formatOrdinal(item.seat, locale) : undefined}
					title={item.title}
					by={`${item.organizationName} · ${item.domain}`}
					score={item.score}
				/>
			))}
		</Gazette>
	)
}
