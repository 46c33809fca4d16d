import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { privacyText } from '~/messages/privacy'
import { publicContest } from '~/modules/contest/access.server'
import { PRIVACY_VERSION } from '~/modules/identity/privacy'
import { Lines, Page, Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Panel, Section } from '~/ui/section'
import { getContext } from '~/web/context.server'
import { publicTitle } from '~/web/public-title'

export const handle = { static: true }

export const meta: MetaFunction = ({ matches }) =>
	publicTitle(matches, (locale) => privacyText[locale].title)

export async function loader({ request, params }: LoaderFunctionArgs) {
	await publicContest(await getContext(request), params.contest)
	return { version: PRIVACY_VERSION }
}

export default function PrivacyNotice() {
	const t = useText(privacyText)
	const { version } = useLoaderData<typeof loader>()
	return (
		<Page width="read">
			<Stack gap={5}>
				<PageHeader title={t.title} lead={t.lead} meta={t.version(version)} />
				<Panel>
					<Stack gap={6}>
						{Object.entries(t.sections).map(([key, { title, body }]) => (
							<Section key={key} title={title}>
								<Lines text={body} />
							</Section>
						))}
					</Stack>
				</Panel>
			</Stack>
		</Page>
	)
}
