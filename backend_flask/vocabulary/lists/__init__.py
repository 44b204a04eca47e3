"""Lists of words: walked, searched and filtered, over 200,000 of them."""
