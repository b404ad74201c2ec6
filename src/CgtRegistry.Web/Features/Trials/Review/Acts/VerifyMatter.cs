using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Trials.Review.Acts;

/// <summary>Writes down what a reviewer found about sponsor, investigator, facility or doctors, and against which source; the rules know it from now on.</summary>
internal static class VerifyMatter
{
    private const int MostLetters = 500;

    public static void Map(IEndpointRouteBuilder app) => app.MapForm("/staff/reviews/{id:guid}/verify", Act.ReviewApplication, Handle);

    private static Task<IResult> Handle(Guid id, PostedForm form, HttpContext http, ReviewDesk desk)
    {
        var matter = form.Choice<VerifiedMatter>("matter");
        if (matter is null)
        {
            form.Refuse(FormRefusals.Missing("matter", Texts.Both("review.verify.matter")));
        }

        var against = form.Required("against", Texts.Both("review.verify.against"));
        if (against.Length > MostLetters)
        {
            form.Refuse(FormRefusals.TooLong("against", MostLetters));
        }

        if (form.Text("holds") is not ("yes" or "no"))
        {
            form.Refuse(FormRefusals.Missing("holds", Texts.Both("review.verify.holds")));
        }

        var found = new Verification(matter ?? VerifiedMatter.Sponsor, form.Text("holds") is "yes", against, desk.Person.Id, desk.Today);
        return desk.ActAsync(http, form, id, new("matter-verified", Detail: $"{found.Matter} {(found.Holds ? "holds" : "does not hold")}"), a => VerificationActs.Add(a.File, found, desk.Person));
    }
}
