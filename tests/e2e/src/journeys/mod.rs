//! Every journey, in the order in which they start. A new one is an async function in one of these files and a line here.
mod calendar;
mod check_in;
mod checkup;
mod closing;
mod compare;
mod crash;
mod files;
mod filter;
mod first_okr;
mod forms;
mod frame;
mod history;
mod keeping;
mod keyboard;
mod kpis;
mod map;
mod measures;
mod module;
mod news;
mod offline;
mod opening;
mod order;
mod outlook;
mod present;
mod progress;
mod quarter;
mod report;
mod review;
mod sales;
mod search;
mod storage;
mod tabs;
mod timeline;
mod typing;
mod unsaved;

use crate::journey;
use crate::journey::Journey;
use xtask::browsers::Engine;

/// All of them.
pub const JOURNEYS: &[Journey] = &[
    journey!(opening::the_page_opens_in_a_folder_of_any_host),
    journey!(opening::nothing_is_requested_once_the_page_is_there),
    journey!(opening::every_screen_is_accessible_in_both_themes),
    journey!(opening::every_screen_fits_a_phone),
    journey!(forms::every_form_and_dialog_is_accessible_in_both_themes),
    journey!(first_okr::a_first_okr_comes_from_one_sentence_and_gets_its_score),
    journey!(typing::tab_enters_the_grid_at_the_running_period),
    journey!(typing::numbers_show_how_they_were_read_and_what_contradicts_them),
    journey!(typing::many_are_paused_only_with_a_reason),
    journey!(typing::a_view_has_a_name_of_its_own),
    journey!(measures::metrics_score_as_the_method_says),
    journey!(measures::limits_score_as_the_method_says),
    journey!(measures::steps_score_as_the_method_says),
    journey!(check_in::ten_updates_are_made_by_keyboard_alone),
    journey!(check_in::a_check_in_is_corrected_undone_and_never_lost),
    journey!(check_in::as_last_time_leaves_room_for_a_bet_and_a_note),
    journey!(check_in::what_is_not_due_is_checked_in_as_well),
    journey!(unsaved::what_is_typed_into_a_check_in_outlives_a_reload),
    journey!(unsaved::what_is_typed_of_a_new_objective_outlives_a_reload),
    journey!(unsaved::what_was_typed_never_writes_over_what_is_newer),
    journey!(calendar::a_calendar_file_holds_check_in_and_review),
    journey!(calendar::the_title_counts_what_is_due),
    journey!(calendar::a_check_in_is_asked_for_every_so_many_days),
    journey!(calendar::a_reminder_is_off_until_it_is_asked_for),
    journey!(outlook::pace_examples_say_where_they_will_end),
    journey!(outlook::an_owners_status_holds_until_the_next_check_in),
    journey!(outlook::a_plan_with_points_changes_what_is_expected),
    journey!(outlook::a_check_in_is_added_from_the_chart_by_keyboard),
    journey!(progress::an_objective_says_where_it_will_end_and_shows_how_it_went),
    journey!(progress::what_to_talk_about_leads_to_its_goal),
    journey!(progress::the_course_of_a_cycle_is_read_by_keyboard),
    journey!(progress::what_changed_between_two_days_is_listed),
    journey!(progress::the_heat_map_is_walked_by_arrows),
    journey!(news::what_is_shown_is_as_new_after_each_change),
    journey!(map::the_map_is_walked_by_arrows),
    journey!(map::a_parent_is_changed_by_keys_and_undone),
    journey!(map::what_an_objective_supports_is_drawn_and_told),
    journey!(map::a_loop_on_the_map_is_refused_with_its_reason),
    journey!(timeline::the_timeline_is_walked_by_arrows),
    journey!(timeline::the_timelines_table_has_every_objective),
    journey!(kpis::a_funnel_names_its_leak_and_who_is_behind),
    journey!(kpis::a_funnel_is_written_and_removed_again),
    journey!(compare::kpis_of_one_unit_stand_side_by_side_and_a_reload_shows_the_same),
    journey!(compare::a_group_of_kpis_is_moved_and_brought_back_in_one_step),
    journey!(sales::a_pasted_spreadsheet_leads_to_a_funnel_a_ranking_and_an_objective),
    journey!(filter::a_long_overview_follows_every_letter),
    journey!(filter::what_a_filter_shows_is_put_in_order),
    journey!(search::key_results_are_found_by_words_and_change_their_owner_together),
    journey!(search::what_was_written_in_a_review_is_found_and_leads_there),
    journey!(history::what_was_done_is_told_and_undone_after_a_reload),
    journey!(history::a_point_of_the_history_is_brought_back),
    journey!(review::what_is_open_is_carried_to_the_next_week_by_keyboard),
    journey!(review::a_fall_of_confidence_is_explained_and_a_win_is_named),
    journey!(review::a_quarter_ends_with_feedback),
    journey!(present::slides_are_walked_by_keyboard_off_track_first),
    journey!(present::a_remote_in_another_tab_leads_through_the_slides),
    journey!(present::an_edit_of_another_tab_stands_on_the_slide),
    journey!(present::slides_on_the_wall_go_on_by_themselves),
    journey!(present::nothing_to_present_leads_to_the_overview),
    journey!(report::a_report_of_a_team_leaves_out_others_and_names),
    journey!(report::a_report_is_copied_as_markdown),
    journey!(report::a_saved_report_stands_alone),
    journey!(report::on_paper_stands_the_report_alone),
    journey!(frame::the_page_refuses_to_be_interactive_in_a_frame),
    journey!(keyboard::a_question_mark_lists_the_keys_and_escape_puts_them_away),
    journey!(keyboard::the_first_tab_leads_past_the_navigation),
    journey!(keyboard::everything_is_done_by_keyboard_alone),
    journey!(keyboard::objectives_are_written_by_keyboard_alone),
    journey!(keyboard::letters_lead_nowhere_from_a_choice_and_where_they_are_switched_off),
    journey!(keyboard::who_types_before_a_new_screen_is_drawn_goes_on_typing),
    journey!(checkup::a_bad_objective_shows_its_grade_and_is_mended),
    journey!(checkup::typing_shows_what_is_found_and_other_words_hide_it),
    journey!(checkup::a_sentence_and_a_form_write_one_okr),
    journey!(checkup::five_questions_choose_the_start_by_keyboard),
    journey!(closing::a_cycle_is_closed_by_keyboard_goes_on_and_is_opened_again),
    journey!(quarter::a_quarter_is_lived_through_by_keyboard),
    journey!(order::key_results_are_put_in_order_by_keyboard_and_stay),
    journey!(offline::an_open_page_does_not_need_its_host),
    journey!(offline::a_part_that_does_not_come_is_told_and_tried_again),
    journey!(offline::what_is_done_early_waits_for_the_part_that_saves),
    journey!(keeping::an_edit_is_there_after_a_reload_and_a_restart).not_in(
        Engine::Webkit,
        "keeps no profile under automation; the next one stands in",
    ),
    journey!(keeping::an_edit_is_there_after_a_reload),
    journey!(keeping::everything_is_undone_to_the_start_and_done_again),
    journey!(keeping::changed_goals_are_there_after_a_reload),
    journey!(keeping::goals_are_undone_to_the_start_and_done_again),
    journey!(keeping::a_sample_is_opened_on_a_phone_and_kept),
    journey!(keeping::a_sample_is_dropped_on_the_page_and_kept),
    journey!(tabs::two_tabs_show_and_keep_what_each_of_them_changes),
    journey!(tabs::two_tabs_change_one_objective_and_both_changes_stand),
    journey!(tabs::a_new_tab_undoes_nothing_that_a_living_tab_did),
    journey!(tabs::a_check_in_of_one_tab_is_scored_in_the_other),
    journey!(files::a_goal_file_that_comes_back_is_the_same_to_the_byte),
    journey!(files::a_goal_file_replaces_and_undo_brings_back_what_was_there),
    journey!(files::a_goal_file_is_a_template_for_a_cycle),
    journey!(files::hostile_files_are_refused_with_their_place),
    journey!(files::an_impossible_number_is_put_aside_and_the_rest_opens),
    journey!(files::a_script_in_a_title_is_shown_and_never_runs),
    journey!(module::a_goal_file_dropped_on_the_modules_page_is_scored),
    journey!(module::the_modules_page_is_accessible_and_fits_a_phone),
    journey!(storage::a_full_local_storage_loses_nothing_and_is_told),
    journey!(storage::a_failing_disk_is_told_and_tried_again),
    journey!(storage::what_is_damaged_is_named_and_kept_and_the_rest_opens),
    journey!(storage::a_damaged_copy_is_mended_from_the_other),
    journey!(crash::a_panic_shows_a_way_out_and_hands_out_the_data),
    journey!(crash::a_trap_without_a_panic_leads_to_the_rescue_page),
];
