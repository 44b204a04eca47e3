"""What the resets answer."""

from __future__ import annotations

import marshmallow as ma

from backend_flask.validation import Boolean


class ResetDone(ma.Schema):
    success = Boolean(required=True)
    message = ma.fields.String(required=True)
    backup = ma.fields.String(
        required=True, metadata={"description": "The backup made before; `invoke restore` takes it."}
    )
