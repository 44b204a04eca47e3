"""The inventory over HTTP: words and groups."""

from __future__ import annotations

from typing import Any

from flask import Response

from backend_flask.access import learner_id
from backend_flask.api import Blueprint
from backend_flask.database import Row, get_db
from backend_flask.hot import hot_list, list_response
from backend_flask.learners import service as learners
from backend_flask.vocabulary import crud, schemas, service
from backend_flask.vocabulary.lists import service as lists

blueprint = Blueprint("vocabulary", __name__, description="Words and their groups")

Body = dict[str, Any]


@blueprint.get("/words")
@hot_list
@blueprint.arguments(schemas.WordQuery, location="query")
@blueprint.response(200, schemas.WordPage)
@blueprint.problems(not_found="There is no such group")
def list_words(query: Body) -> Response:
    """List the words, 100 a page"""
    if query.pop("due", False):
        query["due_day"] = learners.today(get_db(), learner_id())
    words, total = lists.find_words(get_db(), learner_id=learner_id(), **query)
    return list_response(words, query["page"], total)


@blueprint.post("/words")
@blueprint.arguments(schemas.WordCreate)
@blueprint.response(201, schemas.WordDetail)
@blueprint.problems(conflict="The word is already in the inventory")
def create_word(word: Body) -> Row:
    """Add a word to the inventory"""
    return service.add_word(learner_id=learner_id(), word=word)


@blueprint.get("/words/<id:word_id>")
@blueprint.response(200, schemas.WordDetail)
@blueprint.problems(not_found="There is no such word")
def get_word(word_id: int) -> Row:
    """Get a word with its counts and groups"""
    return service.get_word_detail(get_db(), learner_id=learner_id(), word_id=word_id)


@blueprint.get("/words/<id:word_id>/distractors")
@blueprint.arguments(schemas.DistractorQuery, location="query")
@blueprint.response(200, schemas.Distractors)
@blueprint.problems(not_found="There is no such word")
def list_distractors(query: Body, word_id: int) -> Body:
    """List words that could be taken for a word, for wrong answers to choose from"""
    return {"items": service.find_distractors(get_db(), word_id=word_id, **query)}


@blueprint.patch("/words/<id:word_id>")
@blueprint.arguments(schemas.WordPatch)
@blueprint.response(200, schemas.WordDetail)
@blueprint.problems(not_found="There is no such word", conflict="Another word has these texts")
def update_word(changes: Body, word_id: int) -> Row:
    """Change a word"""
    return service.change_word(learner_id=learner_id(), word_id=word_id, changes=changes)


@blueprint.delete("/words/<id:word_id>")
@blueprint.response(200, schemas.Changed)
@blueprint.problems(not_found="There is no such word")
def delete_word(word_id: int) -> Body:
    """Delete a word; the answers about it are kept"""
    return _changed(service.remove_words(word_ids=[word_id]))


@blueprint.post("/words/bulk")
@blueprint.arguments(schemas.WordsCreate)
@blueprint.response(201, schemas.WordDetails)
@blueprint.problems(conflict="One of the words is already in the inventory")
def create_words(body: Body) -> Body:
    """Add up to 1,000 words, all or none"""
    return {"items": service.add_words(learner_id=learner_id(), words=body["words"])}


@blueprint.patch("/words/bulk")
@blueprint.arguments(schemas.WordsPatch)
@blueprint.response(200, schemas.WordDetails)
@blueprint.problems(not_found="There is no such word", conflict="Another word has these texts")
def update_words(body: Body) -> Body:
    """Change up to 1,000 words, all or none"""
    return {"items": service.change_words(learner_id=learner_id(), changes=body["words"])}


@blueprint.post("/words/bulk/delete")
@blueprint.arguments(schemas.WordIds)
@blueprint.response(200, schemas.Changed)
@blueprint.problems(not_found="One of the words is not there; none was deleted")
def delete_words(body: Body) -> Body:
    """Delete words, all or none"""
    return _changed(service.remove_words(**body))


@blueprint.post("/words/bulk/restore")
@blueprint.arguments(schemas.WordIds)
@blueprint.response(200, schemas.Changed)
@blueprint.problems(not_found="One of the words is not deleted; none was restored")
def restore_words(body: Body) -> Body:
    """Undo the deletion of words, all or none"""
    return _changed(service.bring_words_back(**body))


@blueprint.get("/groups")
@hot_list
@blueprint.arguments(schemas.GroupQuery, location="query")
@blueprint.response(200, schemas.GroupPage)
def list_groups(query: Body) -> Response:
    """List the groups, 100 a page"""
    page, q = query["page"], query.get("q")
    return list_response(crud.list_groups(get_db(), q, page), page, crud.count_groups(get_db(), q))


@blueprint.post("/groups")
@blueprint.arguments(schemas.GroupCreate)
@blueprint.response(201, schemas.GroupDetail)
@blueprint.problems(conflict="There is already a group with this name")
def create_group(group: Body) -> Row:
    """Make a group"""
    return service.add_group(group=group)


@blueprint.get("/groups/<id:group_id>")
@blueprint.response(200, schemas.GroupDetail)
@blueprint.problems(not_found="There is no such group")
def get_group(group_id: int) -> Row:
    """Get a group"""
    return service.get_group_detail(get_db(), group_id)


@blueprint.patch("/groups/<id:group_id>")
@blueprint.arguments(schemas.GroupPatch)
@blueprint.response(200, schemas.GroupDetail)
@blueprint.problems(not_found="There is no such group", conflict="There is already a group with this name")
def update_group(changes: Body, group_id: int) -> Row:
    """Rename a group or change its level"""
    return service.change_group(group_id=group_id, changes=changes)


@blueprint.delete("/groups/<id:group_id>")
@blueprint.response(200, schemas.Changed)
@blueprint.problems(not_found="There is no such group")
def delete_group(group_id: int) -> Body:
    """Delete a group; its words stay"""
    return _changed(service.remove_groups(group_ids=[group_id]))


@blueprint.post("/groups/<id:group_id>/restore")
@blueprint.response(200, schemas.GroupDetail)
@blueprint.problems(not_found="There is no such deleted group", conflict="Another group has this name by now")
def restore_group(group_id: int) -> Row:
    """Undo the deletion of a group"""
    return service.bring_group_back(group_id=group_id)


@blueprint.post("/groups/bulk")
@blueprint.arguments(schemas.GroupsCreate)
@blueprint.response(201, schemas.GroupDetails)
@blueprint.problems(conflict="There is already a group with one of these names")
def create_groups(body: Body) -> Body:
    """Make groups, all or none"""
    return {"items": service.add_groups(**body)}


@blueprint.patch("/groups/bulk")
@blueprint.arguments(schemas.GroupsPatch)
@blueprint.response(200, schemas.GroupDetails)
@blueprint.problems(
    not_found="There is no such group", conflict="There is already a group with one of these names"
)
def update_groups(body: Body) -> Body:
    """Change groups, all or none"""
    return {"items": service.change_groups(changes=body["groups"])}


@blueprint.post("/groups/bulk/delete")
@blueprint.arguments(schemas.GroupIds)
@blueprint.response(200, schemas.Changed)
@blueprint.problems(not_found="One of the groups is not there; none was deleted")
def delete_groups(body: Body) -> Body:
    """Delete groups, all or none"""
    return _changed(service.remove_groups(**body))


@blueprint.get("/groups/<id:group_id>/words")
@hot_list
@blueprint.arguments(schemas.GroupWordQuery, location="query")
@blueprint.response(200, schemas.WordPage)
@blueprint.problems(not_found="There is no such group")
def list_group_words(query: Body, group_id: int) -> Response:
    """List the words of a group, 100 a page"""
    words, total = lists.find_words(get_db(), learner_id=learner_id(), group_id=group_id, **query)
    return list_response(words, query["page"], total)


@blueprint.post("/groups/<id:group_id>/words")
@blueprint.arguments(schemas.WordIds)
@blueprint.response(200, schemas.GroupDetail)
@blueprint.problems(not_found="There is no such group")
def add_group_words(body: Body, group_id: int) -> Row:
    """Put words into a group"""
    return service.put_words_into_group(group_id=group_id, **body)


@blueprint.post("/groups/<id:group_id>/words/remove")
@blueprint.arguments(schemas.WordIds)
@blueprint.response(200, schemas.Changed)
@blueprint.problems(not_found="There is no such group")
def remove_group_words(body: Body, group_id: int) -> Body:
    """Take words out of a group"""
    return _changed(service.take_words_out_of_group(group_id=group_id, **body))


@blueprint.post("/groups/<id:group_id>/words/move")
@blueprint.arguments(schemas.WordsMove)
@blueprint.response(200, schemas.Changed)
@blueprint.problems(not_found="There is no such group")
def move_group_words(body: Body, group_id: int) -> Body:
    """Move words from this group to another"""
    return _changed(service.move_words(group_id=group_id, **body))


def _changed(count: int) -> Body:
    return {"success": True, "changed": count}
