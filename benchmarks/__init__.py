"""What `./portal bench` measures: each figure beside a ceiling or a peer of the same run."""
