"""GET /api/docs"""

import re


def test_loads_nothing_from_outside(read):
    status, headers, text = read("/api/docs")
    assert status == 200
    links = re.findall(r'(?:src|href)="([^"]+)"', text)
    assert links
    assert all(link.startswith("/api/docs/") for link in links)
    assert headers["Content-Security-Policy"].startswith("default-src 'self'")


def test_everything_that_it_loads_is_there(read):
    _, _, text = read("/api/docs")
    for link in re.findall(r'(?:src|href)="([^"]+)"', text):
        assert read(link)[0] == 200, link
