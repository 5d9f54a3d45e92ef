"""Getting published directories of treatment into data/facilities.csv.

    inputs, download      bytes, from files, folders and HTTPS
    sheets                bytes to rows with named cells, whatever program saved them
    kinds/                one module per publication: its columns to ours
    mend                  repairs that are safe, made and counted
    duplicates, identity  one row per place, one id per place
    table_file            data/facilities.csv read, compared and replaced at once
    command               the order of it all, and what is printed

`python -m guide.importing --help` tells how to run it. Nothing here runs in a build.
"""
