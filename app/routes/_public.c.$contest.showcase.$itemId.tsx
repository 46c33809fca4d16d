export { loader, default, meta, handle } from './_public.showcase.$itemId'
