import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { signs } from '~/messages/punctuation'
import { resultsText } from '~/messages/results'
import { getShowcase } from '~/modules/notice/queries/showcase.server'
import { TextLink } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { formatDate } from '~/ui/format'
import { Lines, Page } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { ProofLine } from '~/ui/proof-line'
import { Panel } from '~/ui/section'
import { getContext } from '~/web/context.server'
import { usePublicBase } from '~/web/public-frame'
import { publicTitle } from '~/web/public-title'
import { resultPath } from '~/web/parts/result-gazette'

export const handle = { static: true }

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	publicTitle(matches, () => data?.item.title ?? '')

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await getContext(request)
	const page = await getShowcase(ctx, params.itemId!, params.contest)
	if (page.movedTo) throw redirect(page.movedTo)
	return page
}

export default function Showcase() {
	const t = useText(resultsText)
	const s = useText(signs)
	const locale = useLocale()
	const base = usePublicBase()
	const { item } = useLoaderData<typeof loader>()
	const { award, release, problem } = item
	const certificate = award && `/verify/certificate/${award.certificateNumber}`
	const facts = [
		{ term: t.organization, value: item.organization },
		...(item.partners.length > 0 ? [{ term: t.partners, value: s.list(item.partners) }] : []),
		{ term: t.domain, value: item.domain },
		{ term: t.division, value: item.division },
		...(problem
			? [
					{
						term: t.problem,
						value: (
							<TextLink href={`${base}/problems/${problem.id}`}>
								{`${problem.code} ${problem.title}`}
							</TextLink>
						),
					},
				]
			: []),
		...(item.seat === null ? [] : [{ term: t.seat, value: t.seatNo(String(item.seat)) }]),
		...(item.score === null ? [] : [{ term: t.score, value: item.score }]),
		{ term: t.document, value: release.documentNumber },
		...(release.releasedAt
			? [{ term: t.released, value: formatDate(release.releasedAt, locale) }]
			: []),
	]
	return (
		<Page>
			<PageHeader
				song
				title={item.title}
				lead={item.listTitle}
				crumbs={[{ href: base + resultPath(item.kind), label: item.listTitle }]}
			/>
			{award?.revokedAt ? <Notice tone="warn">{t.revoked}</Notice> : null}
			<Panel tone="official">
				<DescriptionList columns={2} items={facts} />
				{certificate ? (
					<ProofLine
						items={[
							`${t.certificate} ${award.certificateNumber}`,
							<TextLink key="check" href={certificate}>
								{t.certificateValid}
							</TextLink>,
						]}
					/>
				) : null}
			</Panel>
			<Panel title={t.summary}>
				<Lines text={item.summary} />
			</Panel>
		</Page>
	)
}
