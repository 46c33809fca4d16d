/**
 * The browser floor as lint. What Chrome/Edge 90, Firefox 90 or Safari 14.1 do not know (the list
 * is `browserslist` in package.json; the build's targets are made of it) may not stand in a style
 * sheet: the build passes most of it through unchanged. What only refines, behind `@supports`,
 * is let through by a stylelint-disable comment that says why.
 */
export default {
	reportDescriptionlessDisables: true,
	reportNeedlessDisables: true,
	plugins: ['stylelint-no-unsupported-browser-features'],
	rules: {
		'plugin/no-unsupported-browser-features': [
			true,
			{
				ignorePartialSupport: true,
				// These only refine: a browser that drops the rule shows the page whole.
				ignore: ['css-focus-visible', 'css-paged-media', 'css-touch-action', 'text-size-adjust'],
			},
		],
		// What the data behind the rule above has no entry for, with the first Safari that knows it.
		'function-disallowed-list': [
			['color-mix' /* 16.2 */, 'light-dark' /* 17.5 */, 'contrast-color', 'round', 'mod', 'rem'],
			{ message: (name) => `${name}() is beyond the browser floor` },
		],
		'property-disallowed-list': [
			[
				'/^container/' /* 16 */,
				'aspect-ratio' /* 15 */,
				'/^(translate|rotate|scale)$/' /* 14.1, Chrome 104 */,
				'/^(overflow-clip-margin|margin-trim|field-sizing|interpolate-size)$/',
				'/^(anchor-name|position-anchor|position-area|view-transition-.+)$/',
			],
			{ message: (name) => `${name} is beyond the browser floor` },
		],
		// A colour on its way leaves words unreadable: white on the grey of a button that was busy.
		'declaration-property-value-disallowed-list': [
			{ '/^transition/': ['/colou?r|background|all/'] },
			{ message: () => 'colours change at once' },
		],
		'at-rule-disallowed-list': [
			['scope' /* 17.4 */, 'starting-style' /* 17.5 */, 'property' /* 16.4 */],
			{ message: (name) => `${name} is beyond the browser floor` },
		],
		'selector-pseudo-class-disallowed-list': [
			['user-invalid' /* 16.5 */, 'user-valid', 'popover-open', 'open', 'modal'],
			{ message: (name) => `${name} is beyond the browser floor` },
		],
	},
}
