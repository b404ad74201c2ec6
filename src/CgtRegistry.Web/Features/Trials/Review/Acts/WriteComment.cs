using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Domain.Trials.Rules;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Trials.Review.Acts;

/// <summary>A comment on a field: what must be corrected, or advice.</summary>
internal static class WriteComment
{
    private const int MostLetters = 4000;

    public static void Map(IEndpointRouteBuilder app) => app.MapForm("/staff/reviews/{id:guid}/comments", Act.ReviewApplication, Handle);

    private static Task<IResult> Handle(Guid id, PostedForm form, HttpContext http, ReviewDesk desk)
    {
        var comment = Read(form, desk);
        return desk.ActAsync(http, form, id, new("comment-written"), a => CommentActs.Add(a.File, comment, desk.Today, desk.Person));
    }

    private static ReviewComment Read(PostedForm form, ReviewDesk desk)
    {
        var (field, rule) = (form.Text("field") ?? "", form.Text("rule")?.ToUpperInvariant());
        if (field.Length > 0 && DataSetFields.Find(field) is null)
        {
            form.Refuse(FormRefusals.NotOffered("field"));
        }

        if (rule is not null && TrialRules.All.All(r => r.Id != rule))
        {
            form.Refuse(FormRefusals.NotOffered("rule"));
        }

        var text = form.Required("text", Texts.Both("review.comment.text"));
        if (text.Length > MostLetters)
        {
            form.Refuse(FormRefusals.TooLong("text", MostLetters));
        }

        form.Screen("text");
        if (form.Text("weight") is null)
        {
            form.Refuse(FormRefusals.Missing("weight", Texts.Both("review.comment.weight")));
        }

        return new ReviewComment(0, form.Choice<CommentWeight>("weight") ?? CommentWeight.Major, field, text, desk.Person.Id) { Rule = rule, DueOn = form.Day("due") };
    }
}
