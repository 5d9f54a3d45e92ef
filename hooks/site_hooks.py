"""MkDocs' events, in the order in which they happen. The only file that knows MkDocs.

Everything is imported here at the top: MkDocs has this folder on the import path only while it
loads this file.
"""

import sys
from pathlib import Path

from mkdocs.exceptions import Abort

from guide.markdown_extension import has_unfilled_tag
from guide.site import Site, load_site, template_values
from guide.theme import is_foreign

_site: Site | None = None
_preview = False


def on_startup(command, dirty):
    """Remember whether this is `mkdocs serve`, where problems never stop the server."""
    global _preview
    _preview = command == "serve"


def on_config(config):
    """Check pages and data before anything old is removed; a build with errors ends here."""
    global _site
    root = Path(config.config_file_path).parent
    _site = load_site(root, previous=_site if _preview else None, out=sys.stderr)
    if _site.broken and not _preview:
        raise Abort("Nothing was built.")
    config.markdown_extensions += _site.markdown_extensions
    config.site_author = _site.publisher
    return config


def on_files(files, config):
    """Publish nothing of the theme's own: our pages use none of its styles and scripts."""
    foreign = config.theme.dirs[1:]
    for file in list(files):
        if is_foreign(file.abs_src_path, foreign):
            files.remove(file)
    return files


def on_page_read_source(page, config):
    """Read the page with our own reader, which knows encodings and front matter."""
    return _site.source(page.file.src_uri)


def on_page_markdown(markdown, page, config, files):
    """Add the sources that the page cites and the line that says who stands behind it."""
    source = _site.page(page.file.src_uri)
    if source is None:
        return markdown
    if source.front_matter:
        page.meta = template_values(source)
    return _site.compose(source)


def on_page_content(html, page, config, files):
    """Stop at a tag that the checks let pass and the renderer could not fill."""
    if has_unfilled_tag(html) and not _preview:
        raise Abort(f"docs/{page.file.src_uri}: a tag stands where it cannot be filled.")
    return html


def on_env(env, config, files):
    """Give the theme's templates our components."""
    env.globals["component"] = _site.render
    return env


def on_page_context(context, page, config, nav):
    """Hand the page what it says to machines and, in a preview only, its problems."""
    home = nav.homepage
    crumb = None if page.is_homepage or not home else (home.title, home.canonical_url)
    url, source = page.canonical_url, page.file.src_uri
    context["structured_data"] = _site.structured_data(source, url, crumb)
    context["problems"] = _site.problems_of(source) if _preview else []
    return context
